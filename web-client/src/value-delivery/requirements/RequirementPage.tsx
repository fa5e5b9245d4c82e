export function RequirementPage({ id }: { id: string }) {
  return <h1>{id}</h1>;
}
