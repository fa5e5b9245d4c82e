namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>A value read from a cell, or the code that says why it could not be. A note tells what had to be assumed.</summary>
public readonly record struct Parsed<T>(T? Value, string? Problem, string? Note)
{
    public bool Ok => Problem is null;

    public static Parsed<T> Of(T? value, string? note = null) => new(value, null, note);

    public static Parsed<T> Fail(string problem) => new(default, problem, null);
}
