/** The same tree of texts in another language: every key there, none too many. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
