/** Lets `style` carry custom properties, the way measures and shares reach the style sheets. */
declare module 'react' {
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined;
  }
}

/** A length of the pictures, given in px at normal text size, as rem: it grows with the person's text. */
export function rem(px: number): string {
  return `${px / 16}rem`;
}
