export const attachments = {
  title: '附件',
  add: '添加文件',
  none: '把文件拖到这里，或点“添加文件”。',
  remove: '移除 {name}',
  removed: '已移除 {name}',
  notAdded: '文件没有上传',
  notRemoved: '文件没有移除',
};
