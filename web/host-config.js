/**
 * How Adaptive Cards look on the local page and in the pictures of the tests: spacing, type and colours, light and dark.
 * The colours of text keep a contrast of at least 4.5 to 1 on the surfaces they stand on.
 */
const fonts = (fontFamily) => ({
  fontFamily,
  fontSizes: { small: 13, default: 15, medium: 17, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
});

const shared = {
  supportsInteractivity: true,
  fontTypes: {
    default: fonts("system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', sans-serif"),
    monospace: fonts("ui-monospace, 'Cascadia Mono', 'Noto Sans Mono', monospace"),
  },
  lineHeights: { small: 19, default: 22, medium: 24, large: 27, extraLarge: 31 },
  spacing: { small: 6, default: 10, medium: 16, large: 22, extraLarge: 30, padding: 14 },
  separator: { lineThickness: 1 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  actions: {
    maxActions: 16,
    spacing: 'medium',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    preExpandSingleShowCardAction: false,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  adaptiveCard: { allowCustomStyle: false },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', size: 'small', suffix: ' (needed)', suffixColor: 'default' },
      optionalInputs: { weight: 'bolder', size: 'small' },
    },
    errorMessage: { color: 'attention', weight: 'default', spacing: 'small' },
  },
  textBlock: { headingLevel: 2 },
};

/** Foreground colours as the card library wants them: each with its subtle shade. */
function foreground({ text, subtle, accent, good, warning, attention }) {
  const pair = (strong) => ({ default: strong, subtle: strong });
  return {
    default: { default: text, subtle },
    dark: { default: text, subtle },
    light: { default: text, subtle },
    accent: pair(accent),
    good: pair(good),
    warning: pair(warning),
    attention: pair(attention),
  };
}

function look(palette) {
  const style = (backgroundColor, borderColor) => ({
    backgroundColor,
    borderColor,
    borderThickness: 1,
    foregroundColors: foreground(palette),
  });
  return {
    ...shared,
    separator: { ...shared.separator, lineColor: palette.line },
    containerStyles: {
      default: style(palette.surface, palette.line),
      emphasis: style(palette.raised, palette.line),
      accent: style(palette.accentTint, palette.accent),
      good: style(palette.goodTint, palette.good),
      warning: style(palette.warningTint, palette.warning),
      attention: style(palette.attentionTint, palette.attention),
    },
  };
}

/** The colours, by the word each is for. */
export const palettes = {
  light: {
    surface: '#ffffff',
    raised: '#f2f5f4',
    line: '#dde3e1',
    text: '#16211f',
    subtle: '#56645f',
    accent: '#0a564d',
    good: '#166a3a',
    warning: '#8a4b00',
    attention: '#b3261e',
    accentTint: '#e2f1ee',
    goodTint: '#e6f5eb',
    warningTint: '#fff2dc',
    attentionTint: '#fdeceb',
  },
  dark: {
    surface: '#1b2220',
    raised: '#252f2c',
    line: '#323d3a',
    text: '#e8eeec',
    subtle: '#a6b4b0',
    accent: '#74d6c8',
    good: '#7fd6a1',
    warning: '#f2bd6b',
    attention: '#ff9d94',
    accentTint: '#1d3a36',
    goodTint: '#1b3427',
    warningTint: '#3a2c14',
    attentionTint: '#41201d',
  },
};

export const hostConfigs = { light: look(palettes.light), dark: look(palettes.dark) };
