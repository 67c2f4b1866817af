/** To come. */
export default function StatusPage() {
  return null;
}
