export const settings = {
  title: '设置',
  nav: '设置的各部分',
  mine: '我的',
  workspace: '工作区',
  account: '我的账号',
  views: '保存的视图',
  apiKeys: 'API 密钥',
  people: '成员',
  scoring: '需求打分',
  audit: '操作记录',
  about: '关于',
};
