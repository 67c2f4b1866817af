/** To come. */
export default function PlanPage() {
  return null;
}
