/** To come. */
export default function ActionsPage() {
  return null;
}
