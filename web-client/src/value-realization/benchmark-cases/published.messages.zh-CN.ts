/** What a published benchmark case says around its own words. */
export const publishedCase = {
  kind: '标杆案例',
  anonymous: '一位客户',
  print: '打印或存为 PDF',
  results: '结果',
  measure: '指标',
  before: '以前',
  after: '现在',
  situation: '以前是什么样',
  approach: '做了什么',
  change: '改变了什么',
  quote: '客户的话',
  consent: '经客户同意发布',
  consentAnonymous: '经客户同意匿名发布',
};
