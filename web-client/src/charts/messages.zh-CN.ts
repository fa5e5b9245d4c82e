export const charts = {
  table: '表格',
};
