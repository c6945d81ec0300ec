/** Where the panel itself was opened on plain HTTP: what that is good for, and what browsers leave out there. */
export function PlainAddress() {
  if (window.isSecureContext) return null;
  return (
    <p className="door-plain">
      <strong>Plain HTTP:</strong> for your own network only, where others could read along.
    </p>
  );
}
