export const grid = {
  views: '视图',
};
