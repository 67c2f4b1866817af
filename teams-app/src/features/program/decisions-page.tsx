/** To come. */
export default function DecisionsPage() {
  return null;
}
