export function BoardState({ name, special }: { readonly name: string | null; readonly special: string }) {
  return <p>{name ?? special}</p>;
}
