import { useTranslations } from 'use-intl';
import type { QuestionResult } from '@/api/field';
import { ChartFrame } from '@/charts/ChartFrame';
import { Histogram } from '@/charts/Histogram';
import { ShareRows } from '@/charts/ShareRows';
import { useFormats } from '@/i18n/useFormats';
import { mostChosen } from './model';

/** A question's answers: the finding as the title, a bar for each choice, the figures as a table and a file. */
export function QuestionChart({
  survey,
  number,
  result,
  who,
}: {
  survey: string;
  number: number;
  result: QuestionResult;
  who: string;
}) {
  const t = useTranslations('surveys');
  const format = useFormats();
  const share = (count: number) => (result.answered === 0 ? 0 : Math.round((100 * count) / result.answered));
  return (
    <ChartFrame
      finding={t('numbered', { number, finding: useFinding(result) })}
      note={t('chartNote', { text: result.text, population: who, count: result.answered })}
      file={`${survey} ${result.key}`}
      table={{
        head: [t('choice'), t('answers'), t('share')],
        rows: result.choices.map((one) => [one.choice, one.count, `${share(one.count)}%`]),
      }}
    >
      {(width) =>
        result.kind === 'single' || result.kind === 'multiple' ? (
          <ShareRows
            legend={[{ key: 'count', label: t('answers') }]}
            rows={result.choices.map((one) => ({
              key: one.choice,
              label: one.choice,
              parts: [{ key: 'count', value: one.count }],
              text: `${format.number(one.count)} · ${share(one.count)}%`,
              href: null,
            }))}
          />
        ) : (
          <Histogram
            width={width}
            height={160}
            label={result.text}
            bins={result.choices.map((one) => ({
              key: one.choice,
              label: one.choice,
              count: one.count,
              name: `${one.choice}: ${format.number(one.count)}`,
              href: null,
            }))}
          />
        )
      }
    </ChartFrame>
  );
}

function useFinding(result: QuestionResult): string {
  const t = useTranslations('surveys');
  const format = useFormats();
  const most = mostChosen(result);
  if (most === null) return t('finding.none');
  switch (result.kind) {
    case 'single':
      return t('finding.single', most);
    case 'multiple':
      return t('finding.multiple', most);
    case 'recommend':
      return t('finding.recommend', { net: format.signed(result.netRecommendation ?? 0) });
    default:
      return t('finding.scale', { average: format.number(result.average ?? 0, 1) });
  }
}
