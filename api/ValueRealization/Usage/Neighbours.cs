namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Runs of sorted things.</summary>
public static class Neighbours
{
    /// <summary>Neighbours with the same key, of items in that key's order.</summary>
    public static IEnumerable<ArraySegment<T>> Runs<T, TKey>(ArraySegment<T> items, Func<T, TKey> key)
    {
        for (int start = 0, end; start < items.Count; start = end)
        {
            var same = key(items[start]);
            for (end = start + 1; end < items.Count && EqualityComparer<TKey>.Default.Equals(key(items[end]), same); end++)
            {
            }

            yield return items[start..end];
        }
    }
}
