using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace ProductOps.Api.Shared.Publishing;

/// <summary>The unguessable part of a published link: 128 random bits, of which only a hash is kept.</summary>
public static class PublishedToken
{
    /// <summary>A new token and its hash.</summary>
    public static (string Token, string Hash) New()
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(16));
        return (token, Hash(token));
    }

    /// <summary>The hash by which a token is found.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
