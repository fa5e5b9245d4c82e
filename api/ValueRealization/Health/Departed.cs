namespace ProductOps.Api.ValueRealization.Health;

/// <summary>Who is no customer any more: a departure says that they have left by <c>@Today</c>, and not that they have come back.</summary>
internal static class Departed
{
    /// <summary>The condition on the customer <c>c</c>.</summary>
    internal const string Condition = "EXISTS (SELECT 1 FROM realization_departure d WHERE d.customer_id = c.id AND d.archived_at IS NULL AND d.came_back = 0 AND d.left_on <= @Today)";
}
