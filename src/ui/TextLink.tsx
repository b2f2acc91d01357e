import "./TextButton.css";
import type { MouseEvent, ReactNode } from "react";

interface TextLinkProps {
  href: string;
  children: ReactNode;
  /** Decoration before the words. */
  icon?: ReactNode;
  onClick?: (event: MouseEvent) => void;
}

/** A link that looks like a button: what it does can be had in another tab as well. */
export function TextLink({ href, children, icon, onClick }: TextLinkProps) {
  return (
    <a className="text-button text-link" href={href} onClick={onClick}>
      {icon}
      {children}
    </a>
  );
}
