let listener: () => void = () => undefined;

/** The application says here what happens when the API answers 401: go to the sign-in page and come back afterwards. */
export function whenSignedOut(act: () => void): void {
  listener = act;
}

export function onSignedOut(): void {
  listener();
}
