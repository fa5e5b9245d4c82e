/** What the frame around published pages says. */
export const published = {
  goneTitle: '这个链接已失效',
  goneText: '它可能已过期或被收回，也可能没有复制完整。请向发给您链接的人再要一个。',
};
