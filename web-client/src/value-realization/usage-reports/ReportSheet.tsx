import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useFormats } from '@/i18n/useFormats';
import { Markdown } from '@/ui/Markdown';
import { IdlePart } from './IdlePart';
import { ImprovePart } from './ImprovePart';
import { isSection, type Part, type Section, type Shown } from './model';
import styles from './ReportSheet.module.css';
import { ResultsPart } from './ResultsPart';
import { SheetWords } from './SheetWords';
import { SimilarPart } from './SimilarPart';
import { FeatureTable, Weekly } from './UsedPart';

export type Tools = (part: Part) => ReactNode;
const noTools: Tools = () => null;

/** A usage report as a page: on the screen, on paper, as a PDF and behind a link the same sheet. */
export function ReportSheet({
  report,
  tools = noTools,
  only,
}: {
  report: Shown;
  /** What stands beside a part for whoever may write. */
  tools?: Tools;
  /** For presenting: the cover or one section alone. */
  only?: string | undefined;
}) {
  return (
    <SheetWords language={report.language}>
      <article
        className={styles.sheet}
        lang={report.language === 'zhCn' ? 'zh-CN' : 'en'}
        data-slide={only ?? undefined}
      >
        {(only === undefined || only === 'cover') && <Cover report={report} />}
        {report.sheet.sections
          .filter((section) => only === undefined || only === section.key)
          .map((section) => (
            <SectionPart key={section.key} section={section} report={report} tools={tools} />
          ))}
      </article>
    </SheetWords>
  );
}

function Cover({ report }: { report: Shown }) {
  const t = useTranslations('reportSheet');
  const { usage } = report.sheet;
  const facts = [
    [t('customer'), report.customerName],
    [t('period'), `${report.fromOn} – ${report.toOn}`],
    [t('counted'), report.builtAt.slice(0, 10)],
    ...(report.presentedOn === null
      ? []
      : [[t('presented'), [report.presentedOn, report.presentedByName].filter(Boolean).join(' · ')]]),
  ];
  return (
    <header className={styles.cover}>
      <p className={styles.kind}>{t('kind')}</p>
      <h1 className={styles.title}>{report.title}</h1>
      <dl className={styles.strip}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {usage && (
        <dl className={styles.figures}>
          <Figure name={t('activeUsers')} value={usage.current.activeUsers} />
          <Figure name={t('uses')} value={usage.current.uses} />
          {usage.activation.licensed > 0 && (
            <Figure
              name={t('activation')}
              value={t('opened', { opened: usage.activation.opened, licensed: usage.activation.licensed })}
            />
          )}
          <Figure name={t('breadth')} value={usage.current.features} />
          {usage.current.depth !== null && <Figure name={t('depth')} value={usage.current.depth} />}
        </dl>
      )}
      {report.introduction && (
        <div className={styles.text}>
          <Markdown text={report.introduction} />
        </div>
      )}
    </header>
  );
}

function Figure({ name, value }: { name: string; value: number | string }) {
  const { number } = useFormats();
  return (
    <div>
      <dt>{name}</dt>
      <dd>{typeof value === 'number' ? number(value, 1) : value}</dd>
    </div>
  );
}

function SectionPart({ section, report, tools }: { section: Section; report: Shown; tools: Tools }) {
  const t = useTranslations('reportSheet');
  const { sheet } = report;
  const key = isSection(section.key) ? section.key : 'summary';
  const body: Partial<Record<typeof key, ReactNode>> = {
    used: sheet.usage && (
      <>
        <Weekly usage={sheet.usage} />
        <FeatureTable features={sheet.usage.features} />
      </>
    ),
    idle: <IdlePart idle={sheet.idle} tools={tools} />,
    similar: sheet.usage && <SimilarPart usage={sheet.usage} />,
    improve: <ImprovePart suggestions={sheet.suggestions} tools={tools} />,
    results: <ResultsPart results={sheet.results} asks={sheet.asks} />,
    method: (
      <ol className={styles.formulas}>
        <li>{t('formula1')}</li>
        <li>{t('formula2')}</li>
        {sheet.method.similarWith !== null && (
          <li>{t('formula3', { with: t(`with.${withOf(sheet.method.similarWith)}`) })}</li>
        )}
      </ol>
    ),
  };
  return (
    <section
      className={styles.section}
      aria-labelledby={`section-${section.key}`}
      data-hidden-part={section.isHidden || undefined}
      data-section={key}
    >
      <header className={styles.head}>
        <h2 id={`section-${section.key}`}>
          <i>{report.sheet.sections.indexOf(section) + 1}</i>
          {t(`section.${key}`)}
        </h2>
        {tools({ kind: 'section', section })}
      </header>
      {section.comment && (
        <div className={styles.comment}>
          <Markdown text={section.comment} />
        </div>
      )}
      <ul className={styles.findings}>
        {section.findings.map((finding) => (
          <li key={finding.key} data-tone={finding.tone} data-hidden-part={finding.isHidden || undefined}>
            <Markdown text={finding.text} />
            {tools({ kind: 'finding', finding })}
          </li>
        ))}
      </ul>
      {body[key]}
    </section>
  );
}

const withOf = (word: string) => (word === 'tierAndIndustry' || word === 'tier' ? word : 'all');
