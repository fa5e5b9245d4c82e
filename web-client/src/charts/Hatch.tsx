/** The second cue of a fill: fine lines over its colour. Put it into the drawing once and fill with `url(#id)`. */
export function Hatch({ id, color }: { id: string; color: string }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="5" height="5" fill={color} fillOpacity="0.28" />
      <rect width="1.6" height="5" fill={color} />
    </pattern>
  );
}
