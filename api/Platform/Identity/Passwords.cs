using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace ProductOps.Api.Platform.Identity;

/// <summary>What a password must be, and its hash. Hashing takes a tenth of a second on purpose: never inside a transaction.</summary>
public static class Passwords
{
    /// <summary>The shortest password.</summary>
    public const int Shortest = 12;

    private static readonly PasswordHasher<object> Hasher = new();
    private static readonly string[] Guessed = ["password", "qwertyuiop", "iloveyou", "letmein", "administrator", "welcome", "productops", "abcdefghijkl"];

    /// <summary>The hash of <paramref name="password"/>, made off the caller's thread.</summary>
    public static Task<string> Hash(string password, CancellationToken stop) => Task.Run(() => Hasher.HashPassword(new object(), password), stop);

    /// <summary>True when <paramref name="password"/> is the one behind <paramref name="hash"/>.</summary>
    public static Task<bool> Fits(string? hash, string password, CancellationToken stop) =>
        Task.Run(() => hash is not null && Hasher.VerifyHashedPassword(new object(), hash, password) != PasswordVerificationResult.Failed, stop);

    /// <summary>Long enough, and nothing that a guesser tries first.</summary>
    public static IRuleBuilderOptions<T, string> GoodPassword<T>(this IRuleBuilder<T, string> rule) => rule
        .MinimumLength(Shortest).MaximumLength(1000)
        .Must(password => !Guessable(password)).WithErrorCode("passwordGuessable");

    /// <summary>True for few different characters, a run of neighbours, or a word everybody thinks of with a few characters around it.</summary>
    public static bool Guessable(string password)
    {
        if (password.Length < Shortest) return false;
        if (password.Distinct().Count() < 5) return true;
        if (Enumerable.Range(1, password.Length - 1).All(i => password[i] - password[i - 1] is 0 or 1 or -1 or -9 or 9)) return true;
        var rest = password.ToLowerInvariant();
        foreach (var word in Guessed) rest = rest.Replace(word, "", StringComparison.Ordinal);
        return rest.Length < 5 && rest.Length != password.Length;
    }
}
