export const requirements = {
  title: '需求池',
};
