export const rules = {
  sum: '合计 {sum}',
  missing: '还差 {count}',
  over: '多了 {count}',
  balance: '按比例凑成 100',
  weightOf: '{term}的权重',
  reset: '还原',
  setBy: '{name} 设于 {at}',
  byDefault: '初始规则',
  progress: '{done} / {total}',
};
