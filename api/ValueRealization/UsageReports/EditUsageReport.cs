using System.Globalization;
using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>Changes what people write in a draft: title, introduction, comments, the wording of findings and suggestions, what is left out. The fields that are sent, and no others; it survives a rebuild.</summary>
/// <remarks>Edits are laid over the earlier ones key by key: each replaces the earlier edit of its key, and one that says nothing takes it back. Texts are Markdown.</remarks>
public sealed class EditUsageReport : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/usage-reports/{id:long}", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.KeepUsageReports);

    /// <summary>The fields.</summary>
    public sealed record Body
    {
        /// <summary>What it is called.</summary>
        public Optional<string> Title { get; init; }

        /// <summary>What is said before everything else, in Markdown.</summary>
        public Optional<string?> Introduction { get; init; }

        /// <summary>The colleague who answers for it.</summary>
        public Optional<long?> OwnerId { get; init; }

        /// <summary>What people wrote over what was counted.</summary>
        public Optional<ReportEdits> Edits { get; init; }

        /// <summary>For the API's document.</summary>
        public static Body Example => new() { Introduction = "What your teams did in summer.", Edits = new ReportEdits { Findings = [new FindingEdit("people", "34 people, **one more** than before.")], Sections = [new SectionEdit("similar", IsHidden: true)] } };
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<UsageReportView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        private const int Longest = 4000;
        private const int MostEdits = 200;

        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Title.Value).NotEmpty().MaximumLength(200).When(command => command.Body.Title.HasValue);
            RuleFor(command => command.Body.Introduction.Value).MaximumLength(20_000);
            RuleFor(command => command.Body.Edits.Value).Must(Fits).When(command => command.Body.Edits.HasValue).WithErrorCode("reportEdits");
        }

        private static bool Fits(ReportEdits? edits) => edits is { Sections.Count: <= MostEdits, Findings.Count: <= MostEdits, Suggestions.Count: <= MostEdits }
            && edits.Sections.All(edit => edit is not null && ReportContent.SectionKeys.Contains(edit.Key, StringComparer.Ordinal) && Short(edit.Comment))
            && edits.Findings.All(edit => edit is { Key.Length: > 0 and <= 60 } && Short(edit.Text))
            && edits.Suggestions.All(edit => edit is { Key.Length: > 0 and <= 60 } && Short(edit.Text) && Short(edit.NextStep))
            && edits.Suggestions.All(edit => !edit.Key.StartsWith("own-", StringComparison.Ordinal) || !string.IsNullOrWhiteSpace(edit.Text) || edit is { Text: null, NextStep: null, OwnerId: null, IsHidden: false });

        private static bool Short(string? text) => text is null or { Length: > 0 and <= Longest };
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler(UsageReportStore reports, Customers.CustomerReader customers) : IRequestHandler<Command, UsageReportView>
    {
        /// <inheritdoc/>
        public async Task<UsageReportView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await reports.Open(request.Id, request.Version, cancellationToken);
            UsageReportStore.Demand(before, "draft");
            var (body, edits) = (request.Body, before.Edits);
            if (body.Edits.HasValue)
            {
                var suggestions = body.Edits.Value.Suggestions;
                for (var i = 0; i < suggestions.Count; i++) await customers.DemandOwner(suggestions[i].OwnerId, cancellationToken, string.Create(CultureInfo.InvariantCulture, $"/edits/suggestions/{i}/ownerId"));
                edits = RawJson<ReportEdits>.Of((before.Edits.Read() ?? ReportEdits.None).With(body.Edits.Value));
            }

            return await reports.Change(before, before with { Title = body.Title.Or(before.Title).Trim(), Introduction = body.Introduction.Or(before.Introduction), OwnerId = body.OwnerId.Or(before.OwnerId), Edits = edits }, cancellationToken);
        }
    }
}
