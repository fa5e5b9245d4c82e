using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.OpenApi;
using ProductOps.Api.Shared.Slices;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.House;

/// <summary>What every slice owes: a permission, a summary, rules for what it takes, its own file, and a size one can read at a sitting.</summary>
public sealed class SliceRules
{
    private const int LongestSlice = 190;
    private Product product = null!;

    [OneTimeSetUp]
    public void Start() => product = new Product();

    [OneTimeTearDown]
    public void Stop() => product.Dispose();

    [Test]
    public void Every_endpoint_declares_its_permission()
    {
        var endpoints = product.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints)
            .Where(endpoint => endpoint.Metadata.GetMetadata<SliceMetadata>() is not null).ToList();
        Assert.That(endpoints, Is.Not.Empty);
        Assert.That(endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<Permission>() is null).Select(endpoint => endpoint.DisplayName), Is.Empty);
    }

    [Test]
    public void Every_slice_says_in_a_sentence_what_it_does() =>
        Assert.That(SliceRoutes.All.Where(slice => XmlTexts.Summary(slice) is not { Length: > 10 }).Select(slice => slice.FullName), Is.Empty);

    [Test]
    public void Every_command_that_takes_a_body_has_rules()
    {
        var commands = typeof(Program).Assembly.GetTypes().Where(type => !type.IsGenericTypeDefinition).Concat(SliceRoutes.Inherited.Keys).Where(type => type.IsClass
            && type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(ICommand<>))
            && type.GetProperty("Body") is not null).ToList();
        using var scope = product.Services.CreateScope();
        var bare = commands.Where(command => scope.ServiceProvider.GetService(typeof(IValidator<>).MakeGenericType(command)) is null);
        Assert.That(bare.Select(SliceRoutes.NameOf), Is.Empty);
        Assert.That(commands.Select(SliceRoutes.NameOf), Does.Contain("DecideRequirement").And.Contain("CreateSurvey"));
    }

    [Test]
    public void A_file_is_named_after_its_type()
    {
        var broken = Source.Api
            .Where(path => Path.GetFileName(path) is not ("Program.cs" or "Messages.cs"))
            .Where(path => !Regex.IsMatch(File.ReadAllText(path), $@"\b(class|record|struct|enum|interface) {Regex.Escape(Path.GetFileNameWithoutExtension(path))}\b"));
        Assert.That(broken.Select(Source.Name), Is.Empty);
    }

    [Test]
    public void No_slice_is_longer_than_one_can_read_at_a_sitting()
    {
        var slices = SliceRoutes.All.Select(slice => slice.Name).ToHashSet(StringComparer.Ordinal);
        var tooLong = Source.Api.Where(path => slices.Contains(Path.GetFileNameWithoutExtension(path)))
            .Select(path => (Name: Source.Name(path), Lines: File.ReadAllLines(path).Length)).Where(file => file.Lines > LongestSlice);
        Assert.That(tooLong, Is.Empty);
    }

    [Test]
    public void No_work_is_left_as_a_note()
    {
        string[] words = ["TO" + "DO", "FIX" + "ME", "HA" + "CK"];
        var left = Source.Api.Where(path => words.Any(word => File.ReadAllText(path).Contains(word, StringComparison.Ordinal)));
        Assert.That(left.Select(Source.Name), Is.Empty);
    }
}
