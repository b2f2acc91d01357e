import "./Tag.css";

interface TagProps {
  children: string;
  /** The long form, as tooltip and for assistive technology. */
  hint: string;
}

/** A short reservation about the value before it. */
export function Tag({ children, hint }: TagProps) {
  return (
    <span className="tag" title={hint}>
      {children}
      <span className="visually-hidden">: {hint}</span>
    </span>
  );
}
