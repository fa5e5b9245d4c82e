namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>Words of other programs and of both languages for one closed list of ours.</summary>
public sealed class WordText
{
    private readonly Dictionary<string, string?> words = [];
    private readonly string problem;

    /// <param name="problem">Code for a word that is not known.</param>
    /// <param name="groups">Our value (null for "says nothing"), and the words for it.</param>
    public WordText(string problem, params (string? Value, string[] Words)[] groups)
    {
        this.problem = problem;
        foreach (var (value, words) in groups)
        {
            if (value is not null)
                this.words[HeaderVocabulary.Normalise(value)] = value;
            foreach (var word in words)
                this.words[HeaderVocabulary.Normalise(word)] = value;
        }
    }

    /// <summary>Takes "高", "高（客户催）", "P1 - High" and "高优先级" for what they mean.</summary>
    public Parsed<string> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Parsed<string>.Of(null);
        if (text.Length > 100)
            return Parsed<string>.Fail(this.problem);
        foreach (var reading in HeaderVocabulary.Readings(text))
            if (this.words.TryGetValue(reading, out var value))
                return Parsed<string>.Of(value);
        var pieces = text.Split([' ', '-', '/', '、', ':', '：', '|', '>', '.', '_'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var piece in pieces.Length > 1 ? pieces : [])
            if (this.words.TryGetValue(HeaderVocabulary.Normalise(piece), out var value))
                return Parsed<string>.Of(value);
        return HeaderVocabulary.Normalise(text).Length == 0 ? Parsed<string>.Of(null) : Parsed<string>.Fail(this.problem);
    }
}
