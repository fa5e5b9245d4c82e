using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.Shared.Texts;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>Health rules to start from: what the product itself knows of customers, and a plain table of subscribers.</summary>
public sealed class ListHealthRuleTemplates : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/health-rule/templates", () => new ListPage<Template>([Of("own", HealthRule.Default), Of("subscribers", HealthRule.Subscribers)], null, null))
        .Allow(Permissions.Read);

    /// <summary>A rule to start from.</summary>
    /// <param name="Key">Its key.</param>
    /// <param name="Name">Its name, in the reader's language.</param>
    /// <param name="Description">For whom it is, in the reader's language.</param>
    /// <param name="Rule">The rule.</param>
    public sealed record Template(string Key, string Name, string Description, HealthRule Rule)
    {
        /// <summary>As it looks.</summary>
        public static Template Example => new("own", "What the product knows", "Use, people, requirements and renewals.", HealthRule.Example);
    }

    private static Template Of(string key, HealthRule rule) => new(key, Text.Of($"health.template.{key}"), Text.Of($"health.template.{key}.about"), rule);
}
