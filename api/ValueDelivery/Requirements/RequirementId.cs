using System.Globalization;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>A requirement's number in a route: <c>1024</c> or, as people say it, <c>REQ-1024</c>.</summary>
/// <param name="Value">The id.</param>
public readonly record struct RequirementId(long Value)
{
    private const string Prefix = "REQ-";

    /// <summary>The key people say, such as <c>REQ-1024</c>.</summary>
    public static string KeyOf(long id) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{id}");

    /// <summary>Reads a route's text; minimal APIs call this.</summary>
    public static bool TryParse(string? text, out RequirementId id)
    {
        var digits = (text ?? "").AsSpan();
        if (digits.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) digits = digits[Prefix.Length..];
        var known = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        id = new RequirementId(value);
        return known;
    }

    /// <inheritdoc/>
    public override string ToString() => KeyOf(Value);
}
