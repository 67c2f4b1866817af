/** To come. */
export default function OverviewPage() {
  return null;
}
