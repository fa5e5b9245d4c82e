using System.Globalization;
using System.Text.Json;
using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Notifications;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>Notes that an approved report was presented: when, by whom, to whom at the customer. From then on it never changes.</summary>
public sealed class PresentUsageReport : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/usage-reports/{id:long}/presentation", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.KeepUsageReports);

    /// <summary>The occasion.</summary>
    public sealed record Body
    {
        /// <summary>The day; today unless said otherwise.</summary>
        public DateOnly? PresentedOn { get; init; }

        /// <summary>To whom: people at the customer, one at least.</summary>
        public IReadOnlyList<long> ContactIds { get; init; } = [];

        /// <summary>By whom; the caller unless said otherwise.</summary>
        public long? PresentedById { get; init; }

        /// <summary>How it was taken.</summary>
        public string? Note { get; init; }

        /// <summary>For the API's document.</summary>
        public static Body Example => new() { PresentedOn = new DateOnly(2026, 10, 14), ContactIds = [31], Note = "They want the second course in November." };
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<UsageReportView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.PresentedOn).IsDay();
            RuleFor(command => command.Body.ContactIds).Must(ids => ids is { Count: >= 1 and <= 50 }).WithErrorCode("presentedToWhom");
            RuleFor(command => command.Body.Note).MaximumLength(1000);
        }
    }

    /// <summary>Notes it.</summary>
    public sealed class Handler(Db db, UsageReportStore reports, Customers.CustomerReader customers, Notifications notifications, Caller caller) : IRequestHandler<Command, UsageReportView>
    {
        private const string Known = "SELECT id FROM realization_contact WHERE customer_id = @CustomerId AND archived_at IS NULL AND id IN (@Ids)";

        /// <inheritdoc/>
        public async Task<UsageReportView> Handle(Command request, CancellationToken cancellationToken)
        {
            var (body, before) = (request.Body, await reports.Open(request.Id, request.Version, cancellationToken));
            UsageReportStore.Demand(before, "approved");
            var day = body.PresentedOn ?? reports.Today;
            if (day > reports.Today || day < before.ToOn) throw Refusals.Invalid("/presentedOn", "presentedWhen");
            await customers.DemandOwner(body.PresentedById, cancellationToken, "/presentedById");
            long[] contacts = [.. body.ContactIds.Distinct()];
            var known = (await db.Query<long>(db.Dialect.WithNumbers(Known, "Ids"), new { before.CustomerId, Ids = JsonSerializer.Serialize(contacts) }, cancellationToken)).ToHashSet();
            for (var i = 0; i < contacts.Length; i++)
                if (!known.Contains(contacts[i])) throw Refusals.Unknown(string.Create(CultureInfo.InvariantCulture, $"/contactIds/{i}"), "contact", contacts[i]);
            // Presented today is at this moment; an earlier day is known no closer than by its noon.
            var at = day == reports.Today ? reports.Now : day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
            var after = await reports.Change(before, before with
            {
                State = "presented", PresentedOn = day, PresentedAt = at, PresentedById = body.PresentedById ?? caller.UserId, PresentedTo = RawJson<IReadOnlyList<long>>.Of(contacts), PresentationNote = body.Note,
            }, cancellationToken, "presented");
            long?[] concerned = [before.AuthorId, before.OwnerId];
            await notifications.Tell(concerned.OfType<long>(), "usageReportPresented", UsageReportRecordKind.Page(before.Id), ("title", before.Title), ("by", after.PresentedByName ?? ""));
            return after;
        }
    }
}
