using System.Runtime.InteropServices;

namespace ProductOps.Api.Shared.Search;

/// <summary>Lists of record ids, as they come from several segments.</summary>
internal static class IdList
{
    /// <summary>The same list, ascending and each id once.</summary>
    public static List<long> Ordered(List<long> ids)
    {
        var span = CollectionsMarshal.AsSpan(ids);
        var ascends = true;
        for (var i = 1; i < span.Length && ascends; i++) ascends = span[i - 1] < span[i];
        if (ascends) return ids;
        span.Sort();
        var kept = 1;
        for (var i = 1; i < span.Length; i++)
        {
            if (span[i] != span[kept - 1]) span[kept++] = span[i];
        }

        CollectionsMarshal.SetCount(ids, kept);
        return ids;
    }
}
