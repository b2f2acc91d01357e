import "./Tag.css";

interface TagProps {
  children: string;
  /** The long form, as tooltip only: read out at every tag it would drown the text. Say it once elsewhere. */
  hint: string;
}

/** A short reservation about the value before it. */
export function Tag({ children, hint }: TagProps) {
  return (
    <span className="tag" title={hint}>
      {children}
    </span>
  );
}
