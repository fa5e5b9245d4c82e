namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>A file that cannot or must not be read. The code is stable and has a sentence in both languages; the arguments fill it.</summary>
public sealed class UnreadableFile : Exception
{
    public UnreadableFile(string code, params object[] args) : base(code)
    {
        Code = code;
        Args = args;
    }

    public UnreadableFile(string code, Exception inner) : base(code, inner)
    {
        Code = code;
        Args = [];
    }

    public string Code { get; }

    public IReadOnlyList<object> Args { get; }

    public const string Empty = "file.empty";
    public const string Encrypted = "file.encrypted";
    public const string Truncated = "file.truncated";
    public const string Damaged = "file.damaged";
    public const string NotAWorkbook = "file.notAWorkbook";
    public const string NoWorksheet = "file.noWorksheet";
    public const string OpenDocument = "file.openDocument";
    public const string Html = "file.html";
    public const string Xml = "file.xml";
    public const string XmlEntities = "file.xmlEntities";
    public const string UnsafeNames = "file.unsafeNames";
    public const string TooManyParts = "file.tooManyParts";
    public const string InflatesTooMuch = "file.inflatesTooMuch";
    public const string OutOfRange = "file.referenceOutOfRange";
    public const string TooLarge = "file.tooLarge";
    public const string TooManyRows = "file.tooManyRows";
    public const string TooManyCells = "file.tooManyCells";
    public const string CellTooLong = "file.cellTooLong";
    public const string BrokenQuotes = "file.brokenQuotes";
    public const string Binary = "file.binary";
    public const string Json = "file.json";
    public const string JsonWithoutRows = "file.jsonWithoutRows";

    /// <summary>Every code, so that a test can ask for its sentence in both languages.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        Empty, Encrypted, Truncated, Damaged, NotAWorkbook, NoWorksheet, OpenDocument, Html, Xml, XmlEntities, UnsafeNames, TooManyParts,
        InflatesTooMuch, OutOfRange, TooLarge, TooManyRows, TooManyCells, CellTooLong, BrokenQuotes, Binary, Json, JsonWithoutRows,
    ];
}
