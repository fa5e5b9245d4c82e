using System.Text;

namespace ProductOps.Api.Shared.Data;

/// <summary>
/// The key under which a text is compared and sorted: the engines' collations differ, so equality is decided here, once. Full-width
/// and half-width, case and surrounding space do not matter.
/// </summary>
public static class TextKeys
{
    /// <summary>The key of <paramref name="text"/>, at most <paramref name="longest"/> characters.</summary>
    public static string Of(string text, int longest = 200)
    {
        string normal;
        try
        {
            normal = text.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            // A lone surrogate has no normal form; it is compared as it is.
            normal = text.Trim().ToLowerInvariant();
        }

        return normal.Length <= longest ? normal : normal[..longest];
    }
}
