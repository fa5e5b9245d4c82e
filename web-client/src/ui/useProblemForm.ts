import { useState } from 'react';
import {
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type Resolver,
  set,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import { type $ZodType, safeParseAsync } from 'zod/v4/core';
import { fieldPath, Problem } from '@/api/problem';

export interface ProblemForm<T extends FieldValues> {
  form: UseFormReturn<T>;
  /** What the API refused and no field can show. */
  problem: unknown;
  submit: (event?: { preventDefault: () => void }) => void;
  busy: boolean;
}

/**
 * A form that is checked here by its schema and there by the API: the API's field errors land on the fields they point to, and
 * whatever goes wrong, what was typed stays.
 */
export function useProblemForm<T extends FieldValues>({
  schema,
  start,
  names = {},
  send,
}: {
  schema: $ZodType<T, T>;
  start: DefaultValues<T>;
  /** The API's field names where they differ from the form's. */
  names?: Readonly<Record<string, FieldPath<T>>>;
  send: (values: T) => Promise<unknown>;
}): ProblemForm<T> {
  const form = useForm<T>({ resolver: checkedBy(schema), defaultValues: start });
  const [problem, setProblem] = useState<unknown>(null);

  const submit = form.handleSubmit(async (values) => {
    setProblem(null);
    try {
      await send(values);
    } catch (refusal) {
      const errors = refusal instanceof Problem ? refusal.errors : [];
      const known = Object.keys(form.getValues());
      let shown = 0;
      for (const error of errors) {
        const path = fieldPath(error.pointer);
        const own = names[path] ?? known.find((name) => path === name || path.startsWith(`${name}.`));
        if (own === undefined) continue;
        // A list that is written as one text is one field.
        const whole = typeof form.getValues(own as FieldPath<T>) === 'string';
        form.setError(
          (names[path] ?? (whole ? own : path)) as FieldPath<T>,
          { message: error.detail },
          { shouldFocus: shown === 0 },
        );
        shown += 1;
      }
      if (shown === 0 || shown < errors.length) setProblem(refusal);
    }
  });

  return { form, problem, submit: (event) => void submit(event as never), busy: form.formState.isSubmitting };
}

/** The schema's findings where react-hook-form looks for them; the first one of a field counts. */
function checkedBy<T extends FieldValues>(schema: $ZodType<T, T>): Resolver<T> {
  return async (values) => {
    const result = await safeParseAsync(schema, values);
    if (result.success) return { values: result.data, errors: {} };
    const errors = {};
    for (const issue of result.error.issues.toReversed()) {
      set(errors, issue.path.join('.'), { type: issue.code, message: issue.message });
    }
    return { values: {}, errors };
  };
}
