import { scaleLinear, scalePoint } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { AxisLines } from './AxisLines';
import styles from './charts.module.css';

export interface Step {
  key: string;
  label: string;
  value: number;
}

const edge = { top: 12, right: 32, bottom: 26, left: 28 };

/** A count that only grows: it stands still or steps up. */
export function StepLine({
  steps,
  width,
  height = 176,
  label,
}: {
  steps: readonly Step[];
  width: number;
  height?: number;
  label: string;
}) {
  const last = steps.at(-1);
  if (!last) return null;
  const x = scalePoint(
    steps.map((step) => step.key),
    [edge.left + 8, width - edge.right],
  );
  const y = scaleLinear([0, Math.max(2, last.value)], [height - edge.bottom, edge.top]).nice(4);
  const at = (step: Step) => x(step.key) ?? 0;
  const path = line<Step>()
    .x(at)
    .y((step) => y(step.value))
    .curve(curveStepAfter);
  const every = Math.max(1, Math.ceil(steps.length / Math.max(2, Math.floor(width / 100))));
  return (
    <svg width={width} height={height} className={styles.picture} role="img" aria-label={label}>
      <AxisLines y={y} count={4} left={edge.left} right={width - edge.right} say={String} />
      {steps.map((step, place) =>
        (steps.length - 1 - place) % every === 0 ? (
          <text
            key={step.key}
            x={at(step)}
            y={height - 6}
            textAnchor={place === steps.length - 1 ? 'end' : 'middle'}
          >
            {step.label}
          </text>
        ) : null,
      )}
      <path d={path(steps) ?? ''} className={styles.line} />
      <circle cx={at(last)} cy={y(last.value)} r="3.5" fill="var(--c1)" />
      <text x={at(last) + 8} y={y(last.value) + 4} className={styles.strong}>
        {last.value}
      </text>
    </svg>
  );
}
