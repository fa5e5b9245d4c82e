export const publishedReport = { kind: '使用分析报告', print: '打印或存为 PDF' };
