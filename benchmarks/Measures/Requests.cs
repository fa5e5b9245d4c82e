using ProductOps.Benchmarks.Load;
using ProductOps.Benchmarks.Pool;

namespace ProductOps.Benchmarks.Measures;

/// <summary>Requests to the product as a signed-in person's browser sends them, and to the bare endpoints.</summary>
public static class Requests
{
    private const string Requirements = "/api/v1/value-delivery/requirements";
    private static readonly (string, string)[] Signed = [("Cookie", "productops_session=" + PoolDatabase.Token), ("X-CSRF-Token", PoolDatabase.AntiforgeryToken), ("Accept-Language", "zh-CN")];

    /// <summary>GET below the pool's path of the product.</summary>
    public static byte[] Get(string path, params (string, string)[] headers) => Connection.Request("GET", Requirements + path, null, [.. Signed, .. headers]);

    /// <summary>POST below the pool's path of the product.</summary>
    public static byte[] Post(string path, string body) => Connection.Request("POST", Requirements + path, body, Signed);

    /// <summary>GET of a path of the product.</summary>
    public static byte[] GetPath(string path) => Connection.Request("GET", path, null, Signed);

    /// <summary>POST to a path of the product.</summary>
    public static byte[] PostPath(string path, string body) => Connection.Request("POST", path, body, Signed);

    /// <summary>GET below the pool's path of the bare endpoints.</summary>
    public static byte[] Bare(string path) => Connection.Request("GET", "/requirements" + path);

    /// <summary>POST to the bare endpoints.</summary>
    public static byte[] BarePost(string body) => Connection.Request("POST", "/requirements", body);

    /// <summary>Search texts of every sort: common and rare, Chinese and English, several words, parts of words, none that match.</summary>
    public static IReadOnlyList<string> Searches { get; } =
    [
        .. new[] { 3, 30, 100, 300, 1000, 3000, 10_000, 30_000 }.Select(Words.Word).Where(word => word.Length > 1),
        .. new[] { 20, 200, 2000 }.Select(Words.EnglishWord),
        Words.EnglishWord(500)[1..],
        $"{Words.Word(40)} {Words.Word(60)}",
        $"{Words.Word(400)} {Words.Word(20)}",
        "不存在的词", "REQ-77",
    ];
}
