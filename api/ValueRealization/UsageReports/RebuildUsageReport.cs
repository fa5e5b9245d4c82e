using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Usage;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>Counts a draft anew, for another period or in another language where the body says so. What people wrote stays.</summary>
public sealed class RebuildUsageReport : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/usage-reports/{id:long}/snapshot", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.KeepUsageReports);

    /// <summary>What to count; what is left out stays as it is.</summary>
    /// <param name="FromOn">The first day.</param>
    /// <param name="ToOn">The last day.</param>
    /// <param name="Language">The language of its sentences.</param>
    public sealed record Body(DateOnly? FromOn = null, DateOnly? ToOn = null, ReportLanguage? Language = null)
    {
        /// <summary>For the API's document.</summary>
        public static Body Example => new(ToOn: new DateOnly(2026, 9, 30));
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<UsageReportView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.FromOn).IsDay();
            RuleFor(command => command.Body.ToOn).IsDay();
        }
    }

    /// <summary>Counts.</summary>
    public sealed class Handler(UsageReportStore reports, UsageReportBuilder builder) : IRequestHandler<Command, UsageReportView>
    {
        /// <inheritdoc/>
        public async Task<UsageReportView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await reports.Open(request.Id, request.Version, cancellationToken);
            UsageReportStore.Demand(before, "draft");
            var (from, to) = (request.Body.FromOn ?? before.FromOn, request.Body.ToOn ?? before.ToOn);
            UsageReportPeriod.Demand(to, reports.Today);
            if (to < from || to.DayNumber - from.DayNumber >= UsageReportPeriod.Longest) throw Refusals.Invalid("/toOn", "reportPeriod");
            var language = request.Body.Language ?? Words.Parse<ReportLanguage>(before.Language);
            var content = await builder.Build(before.CustomerId, new UsagePeriod(from, to), language, reports.Today, cancellationToken);
            await reports.Update(before, before with { FromOn = from, ToOn = to, Language = language.Word(), BuiltAt = reports.Now }, cancellationToken, "rebuilt", undoable: false);
            await reports.KeepContent(before.Id, content, cancellationToken);
            return await reports.View(before.Id, cancellationToken);
        }
    }
}
