/** Atkinson Hyperlegible Next, of the Braille Institute: letters that are hard to take for one another. */
import "@fontsource-variable/atkinson-hyperlegible-next/wght.css";
