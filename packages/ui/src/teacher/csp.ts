/**
 * React Aria puts two fixed <style> elements into the page: one for presses, one while a dialog holds the scroll.
 * With these sources in `style-src`, no other inline style is allowed.
 */
export const REACT_ARIA_STYLE_HASHES = [
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='",
] as const;
