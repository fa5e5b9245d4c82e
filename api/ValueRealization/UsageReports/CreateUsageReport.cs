using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.Shared.Texts;
using ProductOps.Api.ValueRealization.Contracts;
using ProductOps.Api.ValueRealization.Usage;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>A new usage report of a customer for a period, as a draft: counted from the data at once.</summary>
/// <remarks>The period ends today at the latest and is a year at most. The sentences are written in <c>language</c>, the caller's own unless said otherwise.</remarks>
public sealed class CreateUsageReport : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/usage-reports", (Body body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Creates("/usage-reports")
        .Allow(Permissions.KeepUsageReports);

    /// <summary>For whom and when.</summary>
    public sealed record Body
    {
        /// <summary>The customer.</summary>
        public long CustomerId { get; init; }

        /// <summary>The first day.</summary>
        public DateOnly FromOn { get; init; }

        /// <summary>The last day.</summary>
        public DateOnly ToOn { get; init; }

        /// <summary>What it is called; made from customer and period unless said otherwise.</summary>
        public string? Title { get; init; }

        /// <summary>The language it is written in.</summary>
        public ReportLanguage? Language { get; init; }

        /// <summary>The colleague who answers for it; the customer's owner unless said otherwise.</summary>
        public long? OwnerId { get; init; }

        /// <summary>For the API's document.</summary>
        public static Body Example => new() { CustomerId = 7, FromOn = new DateOnly(2026, 7, 1), ToOn = new DateOnly(2026, 9, 30) };
    }

    /// <summary>The command.</summary>
    public sealed record Command(Body Body) : ICommand<UsageReportView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.CustomerId).GreaterThan(0);
            RuleFor(command => command.Body.FromOn).IsDay();
            RuleFor(command => command.Body.ToOn).IsDay();
            RuleFor(command => command.Body.ToOn).Must((command, to) => to >= command.Body.FromOn && to.DayNumber - command.Body.FromOn.DayNumber < UsageReportPeriod.Longest).WithErrorCode("reportPeriod");
            RuleFor(command => command.Body.Title).MaximumLength(200);
        }
    }

    /// <summary>Makes it.</summary>
    public sealed class Handler(Db db, UsageReportStore reports, UsageReportBuilder builder, CustomerDirectory directory, Caller caller) : IRequestHandler<Command, UsageReportView>
    {
        private const string CustomerOf = "SELECT name AS Name, owner_id AS OwnerId FROM realization_customer WHERE id = @CustomerId";

        /// <inheritdoc/>
        public async Task<UsageReportView> Handle(Command request, CancellationToken cancellationToken)
        {
            var body = request.Body;
            UsageReportPeriod.Demand(body.ToOn, reports.Today);
            await directory.Demand(body.CustomerId, cancellationToken);
            var customer = (await db.First<CustomerRow>(CustomerOf, new { body.CustomerId }, cancellationToken))!;
            var language = body.Language ?? (Text.Language == "en" ? ReportLanguage.En : ReportLanguage.ZhCn);
            var content = await builder.Build(body.CustomerId, new UsagePeriod(body.FromOn, body.ToOn), language, reports.Today, cancellationToken);
            var title = string.IsNullOrWhiteSpace(body.Title) ? TextKeys.Cut(Text.In(language == ReportLanguage.En ? "en" : "zh-CN", "usageReport.title", ("customer", customer.Name), ("from", UsageReportPeriod.Day(body.FromOn)), ("to", UsageReportPeriod.Day(body.ToOn))), 200) : body.Title.Trim();
            var id = await reports.Insert(new UsageReportRecord
            {
                CustomerId = body.CustomerId, FromOn = body.FromOn, ToOn = body.ToOn, Title = title, Language = language.Word(), Edits = RawJson<ReportEdits>.Of(ReportEdits.None), BuiltAt = reports.Now, OwnerId = body.OwnerId ?? customer.OwnerId, AuthorId = caller.UserId,
            }, cancellationToken);
            await reports.KeepContent(id, content, cancellationToken);
            return await reports.View(id, cancellationToken);
        }

        private sealed record CustomerRow
        {
            public string Name { get; init; } = "";
            public long? OwnerId { get; init; }
        }
    }
}
