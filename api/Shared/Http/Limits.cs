namespace ProductOps.Api.Shared.Http;

/// <summary>The limits every caller meets; they stand in the OpenAPI document too.</summary>
public static class Limits
{
    /// <summary>Bytes of a request's body.</summary>
    public const long Body = 1024 * 1024;

    /// <summary>Bytes of an uploaded file.</summary>
    public const long File = 50 * 1024 * 1024;

    /// <summary>Depth of a JSON body.</summary>
    public const int JsonDepth = 32;

    /// <summary>Rows of a list's page when the caller does not say.</summary>
    public const int Page = 50;

    /// <summary>Rows of a list's page at the most.</summary>
    public const int LargestPage = 200;

    /// <summary>Items of a bulk change at the most.</summary>
    public const int Bulk = 1000;

    /// <summary>Characters of a title or name.</summary>
    public const int Title = 300;

    /// <summary>Characters of a long text.</summary>
    public const int LongText = 20_000;
}
