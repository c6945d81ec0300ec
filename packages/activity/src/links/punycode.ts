const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;

/** RFC 3492: the letters of one label as ASCII, without its "xn--". */
export function punycode(label: string): string {
  const codes = [...label].map((character) => character.codePointAt(0) ?? 0);
  const basic = codes.filter((code) => code < 0x80);
  let output = String.fromCodePoint(...basic) + (basic.length > 0 ? '-' : '');
  let handled = basic.length;
  let least = 0x80;
  let delta = 0;
  let bias = 72;
  while (handled < codes.length) {
    const next = Math.min(...codes.filter((code) => code >= least));
    delta += (next - least) * (handled + 1);
    for (const code of codes) {
      if (code < next) delta += 1;
      if (code !== next) continue;
      output += number(delta, bias);
      bias = adapted(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    least = next + 1;
  }
  return output;
}

function number(delta: number, bias: number): string {
  let rest = delta;
  let digits = '';
  for (let k = BASE; ; k += BASE) {
    const least = Math.min(T_MAX, Math.max(T_MIN, k - bias));
    if (rest < least) return digits + rest.toString(BASE).replace(/./, letter);
    const digit = least + ((rest - least) % (BASE - least));
    digits += letter(digit.toString(BASE));
    rest = Math.floor((rest - least) / (BASE - least));
  }
}

/** a–z come first here, then 0–9. */
const letter = (digit: string): string => {
  const value = Number.parseInt(digit, BASE);
  return value < 26 ? String.fromCharCode(97 + value) : String(value - 26);
};

function adapted(delta: number, points: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + 38));
}
