/**
 * The font families of a drawing that stands alone, by the token that names them on the site: first the families that our
 * fonts are cut from, under the names that a machine knows them by, then what most machines have.
 */
export const FAMILIES: Readonly<Record<string, string>> = {
  '--sans': "'Source Sans 3', 'Source Sans Pro', 'Helvetica Neue', Arial, 'Noto Serif SC', sans-serif",
  '--serif': "'Source Serif 4', 'Source Serif Pro', Georgia, 'Times New Roman', 'Noto Serif SC', serif",
  '--han': "'Noto Serif SC', 'Source Han Serif SC', 'Songti SC', SimSun, serif",
};
