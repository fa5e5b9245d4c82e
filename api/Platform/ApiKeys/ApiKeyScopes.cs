using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.ApiKeys;

/// <summary>The scopes there are: exactly those that some endpoint asks for.</summary>
[Block]
public sealed class ApiKeyScopes(IEnumerable<EndpointDataSource> endpoints)
{
    /// <summary>All scopes, in order.</summary>
    public IReadOnlyList<string> All => [.. endpoints.SelectMany(source => source.Endpoints)
        .Select(endpoint => endpoint.Metadata.GetMetadata<Permission>()?.Scope)
        .Where(scope => !string.IsNullOrEmpty(scope)).Select(scope => scope!)
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
