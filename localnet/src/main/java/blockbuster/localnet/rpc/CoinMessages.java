package blockbuster.localnet.rpc;

import blockbuster.localnet.Ledger;
import blockbuster.localnet.LedgerObject.MoveObject;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import blockbuster.sui.rpc.proto.CoinMetadata;
import blockbuster.sui.rpc.proto.CoinTreasury;
import blockbuster.sui.rpc.proto.GetCoinInfoResponse;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.List;
import java.util.Optional;

/** What is known of currencies: from their {@code CoinMetadata} and, unless it is wrapped, their {@code TreasuryCap}. */
final class CoinMessages {
    private static final int SUI_DECIMALS = 9;

    private final Ledger ledger;

    CoinMessages(Ledger ledger) {
        this.ledger = ledger;
    }

    GetCoinInfoResponse info(TypeTag coin) {
        var message = GetCoinInfoResponse.newBuilder();
        describing("CoinMetadata", coin).ifPresent(object -> message.setMetadata(metadata(object)));
        describing("TreasuryCap", coin).ifPresent(object -> message.setTreasury(treasury(object)));
        if (coin.equals(StructTag.SUI)) {
            message.setMetadata(sui());
        } else if (!message.hasMetadata() && !message.hasTreasury()) {
            throw Replies.notFound("Coin type " + coin + " not found");
        }
        return message.setCoinType(coin.toString()).build();
    }

    private Optional<MoveObject> describing(String name, TypeTag coin) {
        return ledger.description(new StructTag(SuiAddress.FRAMEWORK, "coin", name, List.of(coin)));
    }

    private CoinMetadata metadata(MoveObject object) {
        Struct fields = fields(object);
        return CoinMetadata.newBuilder()
                .setId(object.id().toString())
                .setDecimals((int) fields.getFieldsOrThrow("decimals").getNumberValue())
                .setName(fields.getFieldsOrThrow("name").getStringValue())
                .setSymbol(fields.getFieldsOrThrow("symbol").getStringValue())
                .setDescription(fields.getFieldsOrThrow("description").getStringValue())
                .setIconUrl(fields.getFieldsOrThrow("icon_url").getStringValue())
                .build();
    }

    private CoinTreasury treasury(MoveObject object) {
        Value supply =
                fields(object).getFieldsOrThrow("total_supply").getStructValue().getFieldsOrThrow("value");
        return CoinTreasury.newBuilder()
                .setId(object.id().toString())
                .setTotalSupply(Long.parseUnsignedLong(supply.getStringValue()))
                .build();
    }

    private Struct fields(MoveObject object) {
        return JsonValues.of(ledger, object).orElseThrow().getStructValue();
    }

    /** The genesis of a local network has no metadata object for it. */
    private static CoinMetadata sui() {
        return CoinMetadata.newBuilder()
                .setDecimals(SUI_DECIMALS)
                .setName("Sui")
                .setSymbol("SUI")
                .setDescription("")
                .setIconUrl("")
                .build();
    }
}
