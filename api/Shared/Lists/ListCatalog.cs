using System.Collections.Concurrent;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Lists;

/// <summary>Every list of the product by name, filled while the slices map their endpoints: saved views and the tour of all lists ask it.</summary>
public static class ListCatalog
{
    private static readonly ConcurrentDictionary<string, (ListDefinition List, Permission Permission)> Lists = new(StringComparer.Ordinal);

    /// <summary>The names, in order.</summary>
    public static IReadOnlyList<string> Names => [.. Lists.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The list with this name and the permission to read it, or null.</summary>
    public static (ListDefinition List, Permission Permission)? Find(string name) => Lists.TryGetValue(name, out var found) ? found : null;

    internal static void Add(ListDefinition list, Permission permission) => Lists[list.Name] = (list, permission);
}
