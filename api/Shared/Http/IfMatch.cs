using System.Globalization;
using System.Reflection;
using ProductOps.Api.Shared.Problems;

namespace ProductOps.Api.Shared.Http;

/// <summary>
/// The version a caller has read, from <c>If-Match</c>. Changes of existing resources need it: without the header the answer is
/// 428, with an old version 412. <c>*</c> means whatever is there now.
/// </summary>
public readonly record struct IfMatch(long? Version)
{
    /// <summary>Whatever is there now.</summary>
    public static IfMatch Any => new(null);

    /// <summary>True when <paramref name="version"/> is the one the caller has read.</summary>
    public bool Fits(long version) => Version is null || Version == version;

    /// <summary>Reads the header; minimal APIs call this.</summary>
    public static ValueTask<IfMatch> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        _ = parameter;
        var header = context.Request.Headers.IfMatch.ToString();
        if (header.Length == 0) throw Refusals.MatchMissing();
        if (header.Trim() == "*") return ValueTask.FromResult(Any);
        return Parse(header) is { } version ? ValueTask.FromResult(new IfMatch(version)) : throw Refusals.Malformed("If-Match", "unreadableEtag");
    }

    /// <summary>The version inside an entity tag such as <c>"7-3f2a"</c>, or null.</summary>
    public static long? Parse(string tag)
    {
        var text = tag.AsSpan().Trim();
        if (text.StartsWith("W/")) text = text[2..];
        text = text.Trim('"');
        var end = text.IndexOf('-');
        return long.TryParse(end < 0 ? text : text[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
    }
}
